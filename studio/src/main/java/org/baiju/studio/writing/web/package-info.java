@NullMarked
package org.baiju.studio.writing.web;

import org.jspecify.annotations.NullMarked;
