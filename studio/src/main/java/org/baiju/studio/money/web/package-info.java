@NullMarked
package org.baiju.studio.money.web;

import org.jspecify.annotations.NullMarked;
