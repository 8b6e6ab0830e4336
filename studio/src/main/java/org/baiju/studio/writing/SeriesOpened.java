package org.baiju.studio.writing;

import java.util.List;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing.CrewMember;

/** A series was opened with its first draft. Published inside the transaction that opens it. */
public record SeriesOpened(SignedIn who, Series series, List<CrewMember> crew) {
    public SeriesOpened {
        crew = List.copyOf(crew);
    }
}
