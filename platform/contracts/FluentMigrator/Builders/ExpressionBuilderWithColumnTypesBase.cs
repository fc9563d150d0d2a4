using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders;

public abstract class ExpressionBuilderWithColumnTypesBase<TExpression, TNext> : ExpressionBuilderBase<TExpression>, IColumnTypeSyntax<TNext>
    where TExpression : class, IMigrationExpression
    where TNext : IFluentSyntax
{
    protected ExpressionBuilderWithColumnTypesBase(TExpression expression) : base(expression)
    {
    }

    public abstract ColumnDefinition GetColumnForType();

    public TNext AsAnsiString() => As(DbType.AnsiString);

    public TNext AsAnsiString(int size) => As(DbType.AnsiString, size);

    public TNext AsAnsiString(int size, string collationName) => As(DbType.AnsiString, size, collation: collationName);

    public TNext AsAnsiString(string collationName) => As(DbType.AnsiString, collation: collationName);

    public TNext AsBinary() => As(DbType.Binary);

    public TNext AsBinary(int size) => As(DbType.Binary, size);

    public TNext AsBoolean() => As(DbType.Boolean);

    public TNext AsCustom(string customType)
    {
        GetColumnForType().Type = null;
        GetColumnForType().CustomType = customType;
        return Next();
    }

    public TNext AsDate() => As(DbType.Date);

    public TNext AsDateTime() => As(DbType.DateTime);

    public TNext AsDateTime2() => As(DbType.DateTime2);

    public TNext AsDecimal() => As(DbType.Decimal);

    public TNext AsDecimal(int size, int precision) => As(DbType.Decimal, size, precision);

    public TNext AsDouble() => As(DbType.Double);

    public TNext AsGuid() => As(DbType.Guid);

    public TNext AsInt16() => As(DbType.Int16);

    public TNext AsInt32() => As(DbType.Int32);

    public TNext AsInt64() => As(DbType.Int64);

    public TNext AsString() => As(DbType.String);

    public TNext AsString(int size) => As(DbType.String, size);

    public TNext AsString(int size, string collationName) => As(DbType.String, size, collation: collationName);

    public TNext AsString(string collationName) => As(DbType.String, collation: collationName);

    private TNext As(DbType type, int? size = null, int? precision = null, string collation = null)
    {
        var column = GetColumnForType();
        (column.Type, column.Size, column.Precision, column.CollationName) = (type, size, precision, collation);
        return Next();
    }

    private TNext Next() => (TNext)(object)this;
}
