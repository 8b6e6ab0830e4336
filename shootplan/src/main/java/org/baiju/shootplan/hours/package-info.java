/**
 * Who may work when: the hours of children, performers and crew as dated rule packs, checked to the minute. Knows
 * nothing of strips and boards, so that a day can be judged wherever it comes from.
 */
@NullMarked
package org.baiju.shootplan.hours;

import org.jspecify.annotations.NullMarked;
