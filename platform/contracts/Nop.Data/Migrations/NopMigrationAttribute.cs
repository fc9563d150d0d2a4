using System.Globalization;
using FluentMigrator;

namespace Nop.Data.Migrations;

/// <summary>A migration whose version is the moment in its text, in ticks; it must be unique among all migrations.</summary>
public class NopMigrationAttribute : MigrationAttribute
{
    private static readonly string[] _formats = [.. from separator in "/-."
        from fraction in new[] { "", ":fffffff" }
        select $"yyyy'{separator}'MM'{separator}'dd HH:mm:ss{fraction}"];

    public NopMigrationAttribute(string dateTime, string description,
        MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : base(DateTime.ParseExact(dateTime, _formats, CultureInfo.InvariantCulture).Ticks, description)
        => TargetMigrationProcess = targetMigrationProcess;

    public virtual MigrationProcessType TargetMigrationProcess { get; }
}
