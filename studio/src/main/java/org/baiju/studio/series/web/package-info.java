@NullMarked
package org.baiju.studio.series.web;

import org.jspecify.annotations.NullMarked;
