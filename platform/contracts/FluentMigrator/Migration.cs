using FluentMigrator.Builders;
using FluentMigrator.Builders.Alter;
using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Delete;
using FluentMigrator.Builders.Execute;
using FluentMigrator.Builders.Schema;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace FluentMigrator;

/// <summary>Collects the expressions that Up and Down write down; a runner executes them afterwards.</summary>
public abstract class MigrationBase : IMigration
{
    private IMigrationContext _context;

    public string ConnectionString { get; protected set; }

    public ICreateExpressionRoot Create => new CreateRoot(_context);

    public IAlterExpressionRoot Alter => new AlterRoot(_context);

    public ISchemaExpressionRoot Schema => new SchemaRoot(_context.QuerySchema);

    internal IMigrationContext Context => _context;

    public abstract void Up();

    public abstract void Down();

    public virtual void GetUpExpressions(IMigrationContext context) => Collect(context, Up);

    public virtual void GetDownExpressions(IMigrationContext context) => Collect(context, Down);

    private void Collect(IMigrationContext context, Action write)
    {
        _context = context;
        ConnectionString = context.Connection;
        try
        {
            write();
        }
        finally
        {
            _context = null;
        }
    }
}

public abstract class Migration : MigrationBase
{
    public IDeleteExpressionRoot Delete => new DeleteRoot(Context);

    public IExecuteExpressionRoot Execute => new ExecuteRoot(Context);
}

/// <summary>Down is what Up wrote, reversed and in reverse order.</summary>
public abstract class AutoReversingMigration : MigrationBase
{
    public sealed override void Down() => throw new NotSupportedException("The steps back are made from those of Up.");

    public override void GetDownExpressions(IMigrationContext context)
    {
        GetUpExpressions(context);
        context.Expressions = [.. context.Expressions.Select(x => x.Reverse()).Reverse()];
    }
}
