package org.baiju.paperwork.intake;

import java.util.List;

/** The columns of a table of places. */
enum PlaceColumn implements Heading {
    NAME(
            "场地",
            "Place",
            "场所",
            "场地名",
            "场地名称",
            "场所名称",
            "拍摄地",
            "拍摄场地",
            "拍摄地点",
            "实景",
            "实景地",
            "名称",
            "location",
            "venue",
            "name",
            "shooting place",
            "place name"),
    SCRIPT_PLACES(
            "剧本地点",
            "Script places",
            "剧本场景",
            "剧本场地",
            "对应场景",
            "场景",
            "剧中地点",
            "剧中场景",
            "script place",
            "script location",
            "script locations",
            "sets",
            "plays as"),
    ADDRESS("地址", "Address", "详细地址", "street address"),
    DAY_FEE(
            "日租(元)",
            "Day fee (yuan)",
            "日租金",
            "场租",
            "场地费",
            "租金",
            "日费",
            "每日租金",
            "day rate",
            "daily rate",
            "daily fee",
            "fee",
            "rent"),
    HOUR_FEE("时租(元)", "Hour fee (yuan)", "小时租金", "每小时租金", "小时费", "小时租", "hourly rate", "hour rate", "hourly fee"),
    OPEN(
            "开放",
            "Open",
            "开放时间",
            "可用时间",
            "可拍时间",
            "营业时间",
            "时间窗",
            "opening hours",
            "opening",
            "hours",
            "windows",
            "open hours"),
    CLOSED("关闭", "Closed", "关闭日期", "不可用", "不可用日期", "休息", "闭馆", "闭馆日", "closed dates", "unavailable", "blackout"),
    POSITION(
            "经纬度",
            "Longitude and latitude",
            "坐标",
            "位置坐标",
            "coordinates",
            "position",
            "gps",
            "lat long",
            "latlng",
            "latitude and longitude"),
    LATITUDE("纬度", "Latitude", "lat"),
    LONGITUDE("经度", "Longitude", "long", "lng", "lon"),
    ZONE("时区", "Time zone", "zone", "tz"),
    HOSPITAL("医院", "Hospital", "最近医院", "就近医院", "nearest hospital"),
    PARKING("停车", "Parking", "停车场", "停车信息", "parking place"),
    WET_WEATHER(
            "雨天备选",
            "Wet weather",
            "雨备",
            "雨天",
            "雨天备用",
            "雨天备选场地",
            "备选场地",
            "rain cover",
            "rain",
            "cover",
            "wet weather cover",
            "weather cover"),
    CONTACT("联系人", "Contact", "负责人", "场地联系人", "contact person", "manager"),
    PHONE("电话", "Phone", "联系电话", "联系方式", "手机", "tel", "telephone", "mobile", "contact phone"),
    NOTES("备注", "Notes", "说明", "其他", "note", "remark", "remarks", "comment", "comments"),
    NUMBER("序号", "No.", "编号", "#", "number", "nr");

    @SuppressWarnings("ImmutableEnumChecker") // copied in the constructor, so it is immutable
    private final List<String> names;

    PlaceColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isKey() {
        return this == NAME || this == SCRIPT_PLACES;
    }
}
