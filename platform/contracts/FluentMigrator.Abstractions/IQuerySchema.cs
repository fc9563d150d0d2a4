namespace FluentMigrator;

public interface IQuerySchema
{
    string DatabaseType { get; }

    bool ColumnExists(string schemaName, string tableName, string columnName);

    bool ConstraintExists(string schemaName, string tableName, string constraintName);

    bool IndexExists(string schemaName, string tableName, string indexName);

    bool TableExists(string schemaName, string tableName);
}
