/** Two drafts of a script side by side: which scene became which, what changed, and what it means for the plan. */
@NullMarked
package org.baiju.screenplay.drafts;

import org.jspecify.annotations.NullMarked;
