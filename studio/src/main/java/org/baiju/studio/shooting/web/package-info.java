@NullMarked
package org.baiju.studio.shooting.web;

import org.jspecify.annotations.NullMarked;
