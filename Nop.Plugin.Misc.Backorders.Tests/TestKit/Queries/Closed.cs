using System.Linq.Expressions;
using System.Reflection;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;

/// <summary>Values that a query has caught: constants, variables, and fields and properties of them. They go to the database as parameters.</summary>
internal static class Closed
{
    public static bool Is(Expression node) => node switch
    {
        ConstantExpression => true,
        MemberExpression { Expression: null } => true,
        MemberExpression member => Is(member.Expression),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Is(convert.Operand),
        _ => false,
    };

    public static object Value(Expression node) => node switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression == null ? null : Value(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(member.Expression == null ? null : Value(member.Expression)),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Value(convert.Operand),
        _ => throw new ArgumentException($"{node} is no value.", nameof(node)),
    };
}
