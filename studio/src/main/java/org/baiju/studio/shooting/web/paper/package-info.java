/** The papers of a shoot as files. */
@NullMarked
package org.baiju.studio.shooting.web.paper;

import org.jspecify.annotations.NullMarked;
