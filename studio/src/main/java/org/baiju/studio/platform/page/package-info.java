/** What every page of the product shares: the frame around it, its words in Chinese and English, its problems. */
@NamedInterface("page")
@NullMarked
package org.baiju.studio.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
