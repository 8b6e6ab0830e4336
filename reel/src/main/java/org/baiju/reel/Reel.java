package org.baiju.reel;

import java.nio.file.Path;
import org.baiju.reel.animatic.Animatic;
import org.baiju.reel.animatic.AnimaticFilm;
import org.baiju.reel.animatic.AnimaticSpec;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;

/**
 * The video engine: looks at films, checks them, packages them for streaming, and makes animatics.
 *
 * <p>Safe for use by several threads. Nothing is left behind by work that was not done.
 */
public final class Reel {
    /** How folders begin in which work is done, beside its target; what a crash left under such a name may be deleted. */
    public static final String WORK_PREFIX = ".reel-";

    private final Inspector inspector;
    private final FirstChecks checks;
    private final Packager packager;
    private final Poster posters;
    private final Animatic animatics;

    public Reel(Ffmpeg ffmpeg) {
        this.inspector = new Inspector(ffmpeg);
        this.checks = new FirstChecks(ffmpeg);
        this.packager = new Packager(ffmpeg, inspector);
        this.posters = new Poster(ffmpeg);
        this.animatics = new Animatic(ffmpeg);
    }

    /** Tells by its first bytes what a file is; cheap, and no decoder sees the file. */
    public Outcome<Container> sniff(Path file) {
        return Sniffer.sniff(file);
    }

    /** Reads what a film says about itself; takes well under a second. */
    public Outcome<Inspection> inspect(Path file, Watcher watcher) {
        return sniff(file).then(container -> inspector.inspect(file, container, watcher));
    }

    /** Looks at and listens to the whole film once and tells what is wrong with it. */
    public Outcome<CheckReport> check(Path file, DeliveryProfile profile, Watcher watcher) {
        return inspect(file, watcher).then(film -> checks.check(file, film, profile, watcher));
    }

    /** Makes an HLS package in {@code folder}, which must not exist yet and appears only when the package is whole. */
    public Outcome<HlsPackage> publish(Path file, PackageOrder order, Path folder, Watcher watcher) {
        return inspect(file, watcher).then(film -> packager.make(file, film, order, folder, watcher));
    }

    /** Writes a telling, not black frame as a JPEG of at most 540×960; replaces what is there. */
    public Outcome<Path> poster(Path file, Path jpeg, Watcher watcher) {
        return inspect(file, watcher).then(film -> posters.make(file, film, jpeg, watcher));
    }

    /**
     * Makes the animatic of an episode: {@code folder}, which must not exist yet, then holds {@code animatic.mp4} and
     * {@code animatic.vtt}. The same episode always gives the same film.
     */
    public Outcome<AnimaticFilm> animatic(AnimaticSpec spec, Path folder, Watcher watcher) {
        return WorkFolder.beside(
                folder,
                scratch -> WorkFolder.become(
                        folder,
                        made -> animatics
                                .make(spec, scratch, made, watcher)
                                .map(length -> new AnimaticFilm(
                                        folder.resolve(Animatic.VIDEO), folder.resolve(Animatic.SUBTITLES), length))));
    }
}
