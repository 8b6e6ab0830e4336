package org.baiju.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.baiju.paperwork.People;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetFields;
import org.baiju.paperwork.callsheet.CallSheetMaker;
import org.baiju.paperwork.callsheet.CallSheetPdf;
import org.baiju.paperwork.callsheet.CallSheetPdf.Layout;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Measure;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;

/** How soon the call sheet of a day with forty scenes is printed, from the plan to the PDF. */
final class CallSheetBench {
    private static final int SCENES = 40;
    private static final int PAGES_MOST = 2;
    private static final double MILLIS_MOST = 500;
    private static final int WARM_UP = 12;
    private static final int RUNS = 15;
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

    private CallSheetBench() {}

    /** Ends with 1 if a layout takes longer or more pages than the bar allows; the middle of all runs counts. */
    public static void main(String[] args) throws IOException {
        var printer = CallSheetPdf.create();
        boolean met = true;
        for (Layout layout : Layout.values()) {
            met &= measure(printer, layout);
        }
        System.exit(met ? 0 : 1);
    }

    private static boolean measure(CallSheetPdf printer, Layout layout) throws IOException {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        int pages = pages(print(printer, layout));
        double cold = millis(System.nanoTime() - start);
        for (int i = 0; i < WARM_UP; i++) {
            print(printer, layout);
        }
        double[] wall = new double[RUNS];
        long processor = machine.getProcessCpuTime();
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            print(printer, layout);
            wall[i] = millis(System.nanoTime() - begin);
        }
        double cpu = millis(machine.getProcessCpuTime() - processor) / RUNS;
        Arrays.sort(wall);
        System.out.printf(
                Locale.ROOT,
                "%s: %d scenes, %d pages; first %.0f ms; warm %.0f ms wall (middle of %d, longest %.0f), %.0f ms of processor%n",
                layout,
                SCENES,
                pages,
                cold,
                wall[RUNS / 2],
                RUNS,
                wall[RUNS - 1],
                cpu);
        return pages <= PAGES_MOST && wall[RUNS / 2] < MILLIS_MOST;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static byte[] print(CallSheetPdf printer, Layout layout) throws IOException {
        var out = new ByteArrayOutputStream();
        printer.write(sheet(), layout == Layout.CHINESE ? Locale.CHINESE : Locale.ENGLISH, layout, out);
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static CallSheet sheet() {
        List<Strip> strips = new ArrayList<>();
        Map<String, SceneNote> notes = new HashMap<>();
        for (int i = 0; i < SCENES + 2; i++) {
            String key = (i / 4 + 1) + "-" + (i % 4 + 1);
            var setting = new Setting(
                    "场所" + i / 10,
                    "布景" + i % 3,
                    i % 5 == 0 ? IntExt.EXT : IntExt.INT,
                    i > 30 ? Light.NIGHT : Light.DAY);
            List<String> cast = List.of("角色" + i % 15, "角色" + (i * 7 + 1) % 15, "角色" + (i * 3 + 2) % 15);
            var measure = new Measure(Duration.ofSeconds(25), 3, Duration.ofMinutes(14));
            strips.add(new Strip(key, i / 4 + 1, key, setting, cast, measure));
            notes.put(key, new SceneNote("日", "她把合同翻来覆去看了三遍，一个字也没有说。", List.of("食客×4"), List.of("道具" + i)));
        }
        List<People.Member> crew = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            crew.add(new People.Member("职务" + i, "姓名" + i, "138 0000 00" + (10 + i)));
        }
        var plan = new Plan(
                List.of(
                        ShootingDay.of(DATE, strips.subList(0, SCENES)),
                        ShootingDay.of(DATE.plusDays(1), strips.subList(SCENES, SCENES + 2))),
                List.of());
        var production = new Production("巷口热干面", notes, new People(crew, Map.of()));
        return new CallSheetMaker(production, Shoot.of(ShootRules.miniSeries()), plan)
                .make(DayKey.of(DATE), CallSheetFields.NONE)
                .orElseThrow();
    }
}
