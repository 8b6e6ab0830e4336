@NullMarked
package org.baiju.studio.people.internal;

import org.jspecify.annotations.NullMarked;
