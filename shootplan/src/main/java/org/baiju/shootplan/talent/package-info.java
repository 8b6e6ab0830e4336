/**
 * The talent-scheduling problem (CSPLib prob039) solved to proof: in which order scenes are shot so that nobody is paid
 * for waiting more than need be. Knows neither days nor places.
 */
@NullMarked
package org.baiju.shootplan.talent;

import org.jspecify.annotations.NullMarked;
