using System.Data;

namespace FluentMigrator.Model;

public interface IColumnDataType
{
    string CollationName { get; set; }

    string CustomType { get; set; }

    int? Precision { get; set; }

    int? Size { get; set; }

    DbType? Type { get; set; }
}
