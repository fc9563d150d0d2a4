namespace FluentMigrator.Model;

public enum ColumnModificationType
{
    Create = 0,
    Alter = 1
}
