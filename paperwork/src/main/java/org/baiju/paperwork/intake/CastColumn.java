package org.baiju.paperwork.intake;

import java.util.List;

/** The columns of a table of cast and crew. */
enum CastColumn implements Heading {
    ROLE("角色", "Role", "饰演", "饰演角色", "人物", "角色名", "角色名称", "剧中角色", "剧中人物", "character", "part", "plays"),
    NAME("姓名", "Name", "演员", "演员姓名", "名字", "饰演者", "人员", "actor", "performer", "person", "talent", "full name"),
    DEPARTMENT("部门", "Department", "组别", "dept", "dept."),
    JOB("职务", "Job", "岗位", "工种", "职位", "position", "job title", "crew role"),
    PHONE(
            "电话",
            "Phone",
            "手机",
            "手机号",
            "手机号码",
            "联系电话",
            "联系方式",
            "电话号码",
            "mobile",
            "tel",
            "telephone",
            "phone number",
            "cell"),
    EMAIL("邮箱", "E-mail", "电子邮箱", "邮件", "电子邮件", "mail", "email address"),
    DAY_FEE(
            "日薪(元)",
            "Day fee (yuan)",
            "片酬",
            "日薪酬",
            "日费",
            "日酬",
            "每日片酬",
            "单日片酬",
            "日片酬",
            "酬金",
            "酬劳",
            "工资",
            "每天费用",
            "day rate",
            "daily rate",
            "daily fee",
            "rate",
            "fee",
            "pay"),
    HOLD_FEE(
            "待机费(元)",
            "Hold fee (yuan)",
            "待机",
            "待机日费",
            "待命费",
            "候场费",
            "等戏费",
            "空档费",
            "停工费",
            "holding fee",
            "hold",
            "standby",
            "standby fee",
            "idle fee",
            "hold rate"),
    AVAILABLE("档期", "Available", "可用日期", "可拍日期", "在组时间", "在组日期", "进组时间", "availability", "dates", "available dates"),
    AWAY(
            "不可用",
            "Away",
            "不可用日期",
            "不可拍日期",
            "请假",
            "请假日期",
            "缺席",
            "冲突档期",
            "不在组",
            "unavailable",
            "not available",
            "blackout",
            "blackout dates",
            "days off",
            "dates away",
            "absent"),
    HOURS("可用时间", "Hours", "可拍时间", "工作时间", "可用时段", "working hours"),
    EARLIEST("最早到场", "Earliest", "最早", "最早时间", "最早可到", "not before", "earliest call"),
    LATEST("最晚离场", "Latest", "最晚", "最迟离场", "最晚时间", "最迟", "not after", "release by", "latest wrap"),
    TRAVEL("路程(分钟)", "Travel (minutes)", "路程", "车程", "通勤", "通勤分钟", "路上时间", "travel time", "commute"),
    BIRTH("出生日期", "Birth date", "生日", "出生年月日", "出生", "date of birth", "dob", "birthday", "born"),
    GUARDIAN("监护人", "Guardian", "监护人姓名", "家长", "家长姓名", "guardian name", "parent"),
    RELATION("监护关系", "Relation", "关系", "与监护人关系", "监护人关系", "relationship"),
    GUARDIAN_PHONE(
            "监护人电话",
            "Guardian phone",
            "监护人手机",
            "监护人联系方式",
            "监护人联系电话",
            "家长电话",
            "parent phone",
            "guardian tel",
            "guardian mobile"),
    CONSENT("同意书有效期", "Consent", "同意书", "监护人同意书", "同意书日期", "consent dates", "consent valid", "consents"),
    NOTES("备注", "Notes", "说明", "备注说明", "其他", "note", "remark", "remarks", "comment", "comments"),
    NUMBER("序号", "No.", "编号", "#", "number", "nr");

    @SuppressWarnings("ImmutableEnumChecker") // copied in the constructor, so it is immutable
    private final List<String> names;

    CastColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isKey() {
        return this == ROLE || this == NAME || this == JOB;
    }
}
