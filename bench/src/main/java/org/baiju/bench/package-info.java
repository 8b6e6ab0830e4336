/** What is measured: the engines beside their peers, in one run. */
@NullMarked
package org.baiju.bench;

import org.jspecify.annotations.NullMarked;
