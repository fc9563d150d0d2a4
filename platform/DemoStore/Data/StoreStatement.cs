using System.Linq.Expressions;

namespace DemoStore.Data;

public enum StatementKind
{
    Select,
    Update,
    Delete,
    Insert
}

/// <summary>A query or set-based statement as the caller wrote it, before anything is translated.</summary>
/// <param name="Query">The rows that are read, changed, deleted, or inserted from.</param>
/// <param name="Target">The entity that rows are inserted into; null for the others.</param>
/// <param name="Columns">What an update or insert assigns.</param>
public sealed record StoreStatement(StatementKind Kind, Expression Query, Type Target,
    IReadOnlyList<(LambdaExpression Property, LambdaExpression Value)> Columns);
