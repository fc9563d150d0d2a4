using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IColumnTypeSyntax<TNext> : IFluentSyntax where TNext : IFluentSyntax
{
    TNext AsAnsiString();

    TNext AsAnsiString(int size);

    TNext AsAnsiString(int size, string collationName);

    TNext AsAnsiString(string collationName);

    TNext AsBinary();

    TNext AsBinary(int size);

    TNext AsBoolean();

    TNext AsCustom(string customType);

    TNext AsDate();

    TNext AsDateTime();

    TNext AsDateTime2();

    TNext AsDecimal();

    TNext AsDecimal(int size, int precision);

    TNext AsDouble();

    TNext AsGuid();

    TNext AsInt16();

    TNext AsInt32();

    TNext AsInt64();

    TNext AsString();

    TNext AsString(int size);

    TNext AsString(int size, string collationName);

    TNext AsString(string collationName);
}
