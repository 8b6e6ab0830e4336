@NullMarked
package org.baiju.studio.people.web;

import org.jspecify.annotations.NullMarked;
