@NullMarked
package org.baiju.studio.account.web;

import org.jspecify.annotations.NullMarked;
