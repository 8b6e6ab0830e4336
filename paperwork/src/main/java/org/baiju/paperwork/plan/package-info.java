/** The papers of a plan: scene list (顺场表), stripboard (大计划), one-liner and day-out-of-days. */
@NullMarked
package org.baiju.paperwork.plan;

import org.jspecify.annotations.NullMarked;
