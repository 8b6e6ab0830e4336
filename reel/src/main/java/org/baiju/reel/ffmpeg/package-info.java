/** FFmpeg as a process: where its programs come from, what they can do, and the walls each call runs within. */
@NullMarked
package org.baiju.reel.ffmpeg;

import org.jspecify.annotations.NullMarked;
