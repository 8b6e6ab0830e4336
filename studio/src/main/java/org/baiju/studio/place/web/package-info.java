@NullMarked
package org.baiju.studio.place.web;

import org.jspecify.annotations.NullMarked;
