@NullMarked
package org.baiju.studio.release.web;

import org.jspecify.annotations.NullMarked;
