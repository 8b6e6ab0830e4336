package org.baiju.studio.platform.internal.backup;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baiju.studio.platform.internal.database.ModuleMigrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What stands in a schema, as PostgreSQL's own catalogue tells. */
final class Catalogue {
    private final JdbcClient jdbc;
    private final String schema;

    Catalogue(Connection connection, String schema) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.schema = schema;
    }

    /** The tables that hold data of ours; Flyway's histories are left out, since migrations write them. */
    List<String> tables() {
        return jdbc.sql("""
                        select relname from pg_class
                        where relnamespace = cast(:schema as regnamespace) and relkind in ('r', 'p') and not relispartition
                          and relname not like :histories
                        order by relname
                        """)
                .param("schema", schema)
                .param("histories", ModuleMigrations.historyTable("") + "%")
                .query(String.class)
                .list();
    }

    boolean isEmpty() {
        return tables().isEmpty();
    }

    /** The columns of a table that hold values of their own. */
    List<String> columns(String table) {
        return jdbc.sql("""
                        select attname from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                        order by attnum
                        """)
                .param("table", schema + "." + Sql.name(table))
                .query(String.class)
                .list();
    }

    /** The last value of each sequence that was ever used. */
    Map<String, Long> sequences() {
        Map<String, Long> values = new TreeMap<>();
        jdbc.sql("""
                        select sequencename, last_value from pg_sequences
                        where schemaname = :schema and last_value is not null
                        """)
                .param("schema", schema)
                .query(row -> {
                    values.put(row.getString(1), row.getLong(2));
                });
        return values;
    }

    /** A foreign key, as it can be dropped and made again. */
    record ForeignKey(String tableName, String name, String definition) {}

    List<ForeignKey> foreignKeys() {
        return jdbc.sql("""
                        select cl.relname as table_name, co.conname as name, pg_get_constraintdef(co.oid) as definition
                        from pg_constraint co join pg_class cl on cl.oid = co.conrelid
                        where co.contype = 'f' and co.conparentid = 0 and co.connamespace = cast(:schema as regnamespace)
                        order by cl.relname, co.conname
                        """)
                .param("schema", schema)
                .query(ForeignKey.class)
                .list();
    }
}
