using System.Linq.Expressions;
using DemoStore.Data;
using Nop.Core;
using Nop.Data.Mapping;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;

/// <summary>
/// The query shapes that docs/queries.md allows, and no others: what linq2db is known to translate for SQL Server, MySQL
/// and PostgreSQL alike. Whatever is not named there is refused, also where the stand-in's translator could do it.
/// </summary>
internal sealed class QueryShape : ExpressionVisitor
{
    public const int MOST_IDS = 1000;
    public const int LONGEST_TEXT = 200;

    /// <summary>SQL Server nests CASE ten deep.</summary>
    public const int DEEPEST_CHOICE = 10;

    /// <summary>The operators of a query, with how many arguments they may have.</summary>
    private static readonly Dictionary<string, int[]> _operators = new(StringComparer.Ordinal)
    {
        [nameof(Queryable.Where)] = [2],
        [nameof(Queryable.Select)] = [2],
        [nameof(Queryable.Join)] = [5],
        [nameof(Queryable.GroupBy)] = [2],
        [nameof(Queryable.OrderBy)] = [2],
        [nameof(Queryable.OrderByDescending)] = [2],
        [nameof(Queryable.ThenBy)] = [2],
        [nameof(Queryable.ThenByDescending)] = [2],
        [nameof(Queryable.Skip)] = [2],
        [nameof(Queryable.Take)] = [2],
        [nameof(Queryable.Any)] = [1, 2],
        [nameof(Queryable.Count)] = [1],
        [nameof(Queryable.First)] = [1],
        [nameof(Queryable.FirstOrDefault)] = [1],
        [nameof(Queryable.Sum)] = [2],
        [nameof(Queryable.Min)] = [2],
        [nameof(Queryable.Max)] = [2],
    };

    private static readonly HashSet<string> _aggregates = [nameof(Enumerable.Sum), nameof(Enumerable.Count), nameof(Enumerable.Min), nameof(Enumerable.Max)];

    private static readonly HashSet<ExpressionType> _binary =
    [
        ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan,
        ExpressionType.GreaterThanOrEqual, ExpressionType.AndAlso, ExpressionType.OrElse,
    ];

    /// <summary>Division is none of them: MySQL's has a remainder.</summary>
    private static readonly HashSet<ExpressionType> _sums =
    [
        ExpressionType.Add, ExpressionType.AddChecked, ExpressionType.Subtract, ExpressionType.SubtractChecked, ExpressionType.Multiply, ExpressionType.MultiplyChecked,
    ];

    private readonly List<string> _refused = [];
    private bool _isWritten;
    private int _depth;

    /// <summary>The operators and what may be said of a group, by name.</summary>
    public static IEnumerable<string> Operators => _operators.Keys;

    public static IEnumerable<string> Aggregates => _aggregates;

    private QueryShape()
    {
    }

    /// <summary>What the statement does that is not on the list; empty where everything is.</summary>
    public static IReadOnlyList<string> Refused(StoreStatement statement)
    {
        var shape = new QueryShape();
        shape.Visit(statement.Query);
        shape._isWritten = true;
        foreach (var column in statement.Columns)
        {
            shape.Visit(column.Property);
            shape.Visit(column.Value);
        }

        if (IsGroupBy(statement.Query))
            shape.Refuse("groups as they are: only Select of their key and of Sum, Count, Min and Max");
        if (statement.Kind is StatementKind.Update or StatementKind.Delete && !IsTableWithConditions(statement.Query))
            shape.Refuse($"{statement.Kind} of something else than the rows of one table that fulfil a condition on its own columns");
        return [.. shape._refused.Distinct()];
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var method = node.Method;
        if (method.DeclaringType == typeof(Queryable))
            VisitOperator(node);
        else if (method.DeclaringType == typeof(Enumerable) && _aggregates.Contains(method.Name) && IsGroup(node.Arguments[0]))
            VisitAggregate(node);
        else if (method.Name == nameof(Enumerable.Contains) && ListOf(node) is { } list)
            VisitContains(node, list);
        else if (method.DeclaringType == typeof(string))
            VisitText(node);
        else
            Refuse($"the method {method.DeclaringType?.Name}.{method.Name}");
        return node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (Closed.Is(node))
        {
            if (typeof(IQueryable).IsAssignableFrom(node.Type))
                Visit(((IQueryable)Closed.Value(node))?.Expression);
            return node;
        }

        if (node.Expression is { } owner && typeof(BaseEntity).IsAssignableFrom(owner.Type) && !IsColumn(owner.Type, node.Member.Name))
            Refuse($"{owner.Type.Name}.{node.Member.Name}, which is no column");
        else if (node.Member.DeclaringType is { } type && Nullable.GetUnderlyingType(type) != null)
            Refuse($"Nullable.{node.Member.Name}: compare with null, or with the value itself");
        else if (node.Expression is { } value && (value.Type == typeof(string) || value.Type == typeof(DateTime) || value.Type == typeof(TimeSpan)))
            Refuse($"{value.Type.Name}.{node.Member.Name} of a column");
        return base.VisitMember(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (!_binary.Contains(node.NodeType) && !(_sums.Contains(node.NodeType) && IsInteger(node.Type)))
            Refuse($"the operator {node.NodeType} of {node.Type.Name}");
        else if (node.Method != null && node.Type != typeof(bool))
            Refuse($"the operator {node.NodeType} of {node.Left.Type.Name}");
        return base.VisitBinary(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        var plain = node.NodeType is ExpressionType.Quote
            || (node.NodeType is ExpressionType.Not && node.Type == typeof(bool))
            || (node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked && Widens(node.Operand.Type, node.Type));
        if (!plain)
            Refuse($"the operator {node.NodeType} from {node.Operand.Type.Name} to {node.Type.Name}");
        return base.VisitUnary(node);
    }

    /// <summary>Only what is written, and only by the row's id.</summary>
    protected override Expression VisitConditional(ConditionalExpression node)
    {
        if (!_isWritten || !IsOneOf(node.Test))
            return Other(node, "a conditional");
        if (++_depth > DEEPEST_CHOICE)
            Refuse($"conditionals that are more than {DEEPEST_CHOICE} deep");
        var visited = base.VisitConditional(node);
        _depth--;
        return visited;
    }

    protected override Expression VisitInvocation(InvocationExpression node) => Other(node, "a call of a delegate");

    protected override Expression VisitNewArray(NewArrayExpression node) => Other(node, "an array");

    protected override Expression VisitIndex(IndexExpression node) => Other(node, "an index");

    protected override Expression VisitTypeBinary(TypeBinaryExpression node) => Other(node, "a test of type");

    protected override Expression VisitListInit(ListInitExpression node) => Other(node, "a list");

    protected override Expression VisitNew(NewExpression node)
    {
        if (node.Arguments.Count > 0 && node.Members == null)
            Refuse($"a constructor of {node.Type.Name} with arguments");
        return base.VisitNew(node);
    }

    private static bool IsOneOf(Expression test)
        => test is MethodCallExpression { Method.Name: nameof(Enumerable.Contains), Arguments: [.., MemberExpression { Member.Name: nameof(BaseEntity.Id), Expression: ParameterExpression }] } call && ListOf(call) is not null;

    private static bool IsColumn(Type entity, string name)
        => name == nameof(BaseEntity.Id) || MappedProperties.Of(entity).Any(x => x.Name == name);

    private static bool IsInteger(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var x && (x == typeof(int) || x == typeof(long));

    /// <summary>To the same with null, from an enum to its number, from int to long, or to a base class.</summary>
    private static bool Widens(Type from, Type to)
    {
        var (a, b) = (Nullable.GetUnderlyingType(from) ?? from, Nullable.GetUnderlyingType(to) ?? to);
        return b.IsAssignableFrom(a) || (a.IsEnum && IsInteger(b)) || (IsInteger(a) && b == typeof(long));
    }

    private static bool IsGroup(Expression source)
        => source.Type.IsGenericType && source.Type.GetGenericTypeDefinition() == typeof(IGrouping<,>);

    private static bool IsTableWithConditions(Expression query)
        => query is MethodCallExpression { Method.Name: nameof(Queryable.Where) } call && call.Method.DeclaringType == typeof(Queryable)
            ? IsTableWithConditions(call.Arguments[0]) && !Tables.AreIn(call.Arguments[1])
            : Tables.IsOne(query);

    /// <summary>The list of a Contains, written either way; null for anything else.</summary>
    private static Expression ListOf(MethodCallExpression node)
    {
        var list = node.Object ?? (node.Method.DeclaringType == typeof(Enumerable) && node.Arguments.Count == 2 ? node.Arguments[0] : null);
        return list != null && list.Type != typeof(string) && Closed.Is(list) ? list : null;
    }

    private void VisitOperator(MethodCallExpression node)
    {
        if (!_operators.TryGetValue(node.Method.Name, out var counts) || !counts.Contains(node.Arguments.Count))
            Refuse($"{node.Method.Name} with {node.Arguments.Count - 1} arguments");
        else if (node.Arguments.Any(x => x.Type.Name.StartsWith("IEqualityComparer", StringComparison.Ordinal) || x.Type.Name.StartsWith("IComparer", StringComparison.Ordinal)))
            Refuse($"{node.Method.Name} with a comparer");
        else if (node.Arguments.Select(Lambda).Any(x => x?.Parameters.Count > (node.Method.Name == nameof(Queryable.Join) ? 2 : 1)))
            Refuse($"{node.Method.Name} by index");

        if (node.Arguments.Any(IsGroupBy) && node.Method.Name != nameof(Queryable.Select))
            Refuse($"{node.Method.Name} of groups: only Select of their key and of Sum, Count, Min and Max");
        if (node.Method.Name == nameof(Queryable.Join) && node.Arguments.Skip(2).Take(2).Any(x => !IsKey(Lambda(x)?.Body)))
            Refuse("Join on something else than columns");
        foreach (var argument in node.Arguments)
            Visit(argument);
    }

    private static LambdaExpression Lambda(Expression argument)
        => (argument is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : argument) as LambdaExpression;

    private static bool IsGroupBy(Expression source)
        => source is MethodCallExpression { Method.Name: nameof(Queryable.GroupBy) } call && call.Method.DeclaringType == typeof(Queryable);

    private static bool IsKey(Expression key) => key switch
    {
        MemberExpression or ParameterExpression => true,
        NewExpression { Members: not null } several => several.Arguments.All(IsKey),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => IsKey(convert.Operand),
        _ => false,
    };

    private void VisitAggregate(MethodCallExpression node)
    {
        if (node.Method.Name == nameof(Enumerable.Count) && node.Arguments.Count > 1)
            Refuse("Count of a group with a condition");
        foreach (var argument in node.Arguments.Skip(1))
            Visit(argument);
    }

    private void VisitContains(MethodCallExpression node, Expression list)
    {
        if (Closed.Value(list) is not System.Collections.ICollection values)
            Refuse("Contains of something that is no list");
        else if (values.Count >= MOST_IDS)
            Refuse($"Contains of {values.Count} values; {MOST_IDS - 1} are the most");
        Visit(node.Arguments[^1]);
    }

    /// <summary>Each database has LIKE and LOWER; what is looked for must be short enough for all of them.</summary>
    private void VisitText(MethodCallExpression node)
    {
        var known = node.Method.Name switch
        {
            nameof(string.ToLower) => node.Arguments.Count == 0,
            nameof(string.Contains) or nameof(string.StartsWith) => node.Arguments.Count == 1 && node.Arguments[0].Type == typeof(string),
            _ => false,
        };
        if (!known || node.Object == null || Closed.Is(node.Object))
            Refuse($"the method String.{node.Method.Name}");
        else if (node.Arguments.Count == 1 && !(Closed.Is(node.Arguments[0]) && Closed.Value(node.Arguments[0]) is string { Length: <= LONGEST_TEXT }))
            Refuse($"String.{node.Method.Name} of a text that is no value or has more than {LONGEST_TEXT} characters");
        Visit(node.Object);
    }

    private Expression Other(Expression node, string what)
    {
        Refuse(what);
        return node;
    }

    private void Refuse(string what) => _refused.Add(what);
}
