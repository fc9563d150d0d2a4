using System.Globalization;
using FluentMigrator;
using Nop.Core;

namespace Nop.Data.Migrations;

/// <summary>A migration whose version is the moment in its text, in ticks; it must be unique among all migrations.</summary>
public class NopMigrationAttribute : MigrationAttribute
{
    protected readonly MigrationConfig _config;

    public NopMigrationAttribute(string dateTime, MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(new MigrationConfig { DateTime = dateTime, TargetMigrationProcess = targetMigrationProcess })
    {
    }

    public NopMigrationAttribute(string dateTime, string description,
        MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(new MigrationConfig { DateTime = dateTime, Description = description, TargetMigrationProcess = targetMigrationProcess })
    {
    }

    public NopMigrationAttribute(string dateTime, string nopVersion, UpdateMigrationType updateMigrationType,
        MigrationProcessType targetMigrationProcess = MigrationProcessType.NoMatter)
        : this(new MigrationConfig
        {
            DateTime = dateTime,
            NopVersion = nopVersion,
            UpdateMigrationType = updateMigrationType,
            TargetMigrationProcess = targetMigrationProcess,
        })
    {
    }

    protected NopMigrationAttribute(MigrationConfig config) : base(config.Version, config.Description)
    {
        _config = config;
    }

    public virtual MigrationProcessType TargetMigrationProcess => _config.TargetMigrationProcess;

    public virtual bool IsSchemaMigration
    {
        get => _config.IsSchemaMigration;
        protected set => _config.IsSchemaMigration = value;
    }

    protected class MigrationConfig
    {
        private static readonly string[] _formats = [.. from separator in "/-."
            from fraction in new[] { "", ":fffffff" }
            select $"yyyy'{separator}'MM'{separator}'dd HH:mm:ss{fraction}"];

        protected long? _version;
        protected string _description;

        public string DateTime { get; set; }

        public string NopVersion { get; set; }

        public virtual UpdateMigrationType? UpdateMigrationType { get; set; }

        public virtual MigrationProcessType TargetMigrationProcess { get; set; }

        public virtual bool IsSchemaMigration { get; set; }

        public virtual long Version
        {
            get
            {
                if (_version is { } version)
                    return version;
                if (string.IsNullOrEmpty(DateTime))
                    throw new NopException("A migration needs a version or a date.");

                return System.DateTime.ParseExact(DateTime, _formats, CultureInfo.InvariantCulture).Ticks
                    + (int)(UpdateMigrationType ?? default);
            }
            set => _version = value;
        }

        public virtual string Description
        {
            get
            {
                if (!string.IsNullOrEmpty(_description))
                    return _description;
                if (string.IsNullOrEmpty(NopVersion))
                    throw new NopException("A migration needs a description or a version of the platform.");

                return UpdateMigrationType is { } type ? $"Update to {NopVersion}: {type}" : null;
            }
            set => _description = value;
        }
    }
}

public class NopSchemaMigrationAttribute : NopMigrationAttribute
{
    public NopSchemaMigrationAttribute(string dateTime, string description,
        MigrationProcessType targetMigrationProcess = MigrationProcessType.Update) : base(dateTime, description, targetMigrationProcess)
    {
        IsSchemaMigration = true;
    }
}
