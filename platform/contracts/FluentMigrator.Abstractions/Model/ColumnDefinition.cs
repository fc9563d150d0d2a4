using System.ComponentModel.DataAnnotations;
using System.Data;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Model;

public class ColumnDefinition : ICloneable, IColumnDataType, ISupportAdditionalFeatures, IValidatableObject
{
    /// <summary>No default at all, as opposed to a default of NULL.</summary>
    internal static readonly object NoDefault = new();

    public virtual string Name { get; set; }

    public virtual string TableName { get; set; }

    public virtual DbType? Type { get; set; }

    public virtual int? Size { get; set; }

    public virtual int? Precision { get; set; }

    public virtual string CustomType { get; set; }

    public virtual string CollationName { get; set; }

    public virtual object DefaultValue { get; set; } = NoDefault;

    public virtual bool IsForeignKey { get; set; }

    public virtual bool IsIdentity { get; set; }

    public virtual bool IsIndexed { get; set; }

    public virtual bool IsPrimaryKey { get; set; }

    public virtual string PrimaryKeyName { get; set; }

    public virtual bool? IsNullable { get; set; }

    public virtual bool IsUnique { get; set; }

    public virtual ColumnModificationType ModificationType { get; set; }

    public IDictionary<string, object> AdditionalFeatures { get; } = new Dictionary<string, object>();

    /// <summary>Of a column with Indexed() or Unique(): the name of its index; null: made from the names.</summary>
    internal string IndexName { get; set; }

    internal ColumnReference References { get; set; }

    public virtual object Clone() => MemberwiseClone();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(Name))
            yield return new("A column needs a name.");
        if (Type == null && CustomType == null)
            yield return new($"The column {Name} needs a type.");
    }
}

/// <summary>The foreign key of one column.</summary>
internal sealed class ColumnReference
{
    public string Name { get; set; }

    public string Table { get; set; }

    public string Column { get; set; }

    public Rule OnDelete { get; set; } = Rule.None;
}
