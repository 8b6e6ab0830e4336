/** Numbers as Chinese scripts write them, in digits and in numerals, and the numbers of scenes. */
@NullMarked
package org.baiju.screenplay.chinese.numbers;

import org.jspecify.annotations.NullMarked;
