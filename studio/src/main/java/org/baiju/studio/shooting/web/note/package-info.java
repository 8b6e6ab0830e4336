/** What production says of scenes, for programs and for the stripboard. */
@NullMarked
package org.baiju.studio.shooting.web.note;

import org.jspecify.annotations.NullMarked;
