using System.Linq.Expressions;
using DemoStore.Data;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;

/// <summary>Which of the allowed shapes a statement is made of, by the names that docs/queries.md has for them.</summary>
internal sealed class ShapeNames : ExpressionVisitor
{
    private const string CHOICE = "values by id";
    private const string IDS = "Contains of ids";
    private const string SUMS = "sums and products of columns";
    private const string OTHER_TABLE = "Any over another table";
    private const string OF_A_GROUP = " of a group";
    private const string OF_A_TEXT = " of a text";
    private const string FROM_A_QUERY = " from a query";

    private static readonly HashSet<ExpressionType> _sums =
        [ExpressionType.Add, ExpressionType.AddChecked, ExpressionType.Subtract, ExpressionType.SubtractChecked, ExpressionType.Multiply, ExpressionType.MultiplyChecked];

    private readonly HashSet<string> _names = [];
    private int _lambdas;

    private ShapeNames()
    {
    }

    public static IReadOnlyList<string> All { get; } =
    [
        .. QueryShape.Operators,
        OTHER_TABLE,
        .. QueryShape.Aggregates.Select(name => name + OF_A_GROUP),
        SUMS,
        CHOICE,
        IDS,
        .. new[] { nameof(string.Contains), nameof(string.StartsWith), nameof(string.ToLower) }.Select(name => name + OF_A_TEXT),
        nameof(StatementKind.Update),
        nameof(StatementKind.Delete),
        nameof(StatementKind.Insert),
        nameof(StatementKind.Insert) + FROM_A_QUERY,
    ];

    public static IReadOnlyCollection<string> Of(StoreStatement statement)
    {
        var shape = new ShapeNames();
        shape.Visit(statement.Query);
        foreach (var column in statement.Columns)
            shape.Visit(column.Value);
        if (statement.Kind == StatementKind.Insert)
            shape._names.Add(nameof(StatementKind.Insert) + (statement.Query != null && Tables.Of(statement.Query).Any(table => table != statement.Target) ? FROM_A_QUERY : string.Empty));
        else if (statement.Kind != StatementKind.Select)
            shape._names.Add(statement.Kind.ToString());
        return shape._names;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var (type, name) = (node.Method.DeclaringType, node.Method.Name);
        if (type == typeof(Queryable))
            _names.Add(_lambdas > 0 && name == nameof(Queryable.Any) ? OTHER_TABLE : name);
        else if (type == typeof(Enumerable) && name != nameof(Enumerable.Contains))
            _names.Add(name + OF_A_GROUP);
        else if (type == typeof(string))
            _names.Add(name + OF_A_TEXT);
        else
            _names.Add(IDS);
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _lambdas++;
        var visited = base.VisitLambda(node);
        _lambdas--;
        return visited;
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (_sums.Contains(node.NodeType))
            _names.Add(SUMS);
        return base.VisitBinary(node);
    }

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        _names.Add(CHOICE);
        return base.VisitConditional(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!Closed.Is(node))
            return base.VisitMember(node);
        if (typeof(IQueryable).IsAssignableFrom(node.Type))
            Visit(((IQueryable)Closed.Value(node))?.Expression);
        return node;
    }
}
