package org.baiju.studio.writing.web;

import java.util.Arrays;
import java.util.List;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;

/**
 * What every page of a script shows around its content.
 *
 * @param home the address of the script
 * @param openComments how many comments wait
 */
public record ScriptFrame(
        String home,
        ScriptTab current,
        List<ScriptTab> tabs,
        int openComments,
        boolean mayWrite,
        boolean mayComment,
        boolean mayEdit) {

    static ScriptFrame of(SignedIn me, Series series, ScriptTab current, int openComments) {
        return new ScriptFrame(
                "/series/" + series.id() + "/script",
                current,
                Arrays.stream(ScriptTab.values())
                        .filter(tab -> me.may(tab.permission()))
                        .toList(),
                openComments,
                me.may(Permission.SCRIPT_WRITE),
                me.may(Permission.SCRIPT_COMMENT),
                me.may(Permission.SCRIPT_EDIT));
    }
}
