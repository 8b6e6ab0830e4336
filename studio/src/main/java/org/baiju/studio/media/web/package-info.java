@NullMarked
package org.baiju.studio.media.web;

import org.jspecify.annotations.NullMarked;
