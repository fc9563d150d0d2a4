using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Services;

/// <summary>
/// The smallest plugin with a table, compiled while the tests run. It proves its place in the order by what it does:
/// InstallAsync needs the table, UninstallAsync counts its rows into a setting.
/// </summary>
internal static class SamplePlugin
{
    public const string SYSTEM_NAME = "Misc.Sample";

    private const string ASSEMBLY = "Nop.Plugin.Misc.Sample";

    private const string DESCRIPTION = $$"""
        { "Group": "Misc", "FriendlyName": "Sample", "SystemName": "{{SYSTEM_NAME}}", "Version": "1.0", "SupportedVersions": [ "4.90" ], "FileName": "{{ASSEMBLY}}.dll" }
        """;

    private const string CODE = """
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        using FluentMigrator;
        using Nop.Core;
        using Nop.Data;
        using Nop.Data.Extensions;
        using Nop.Data.Migrations;
        using Nop.Services.Configuration;
        using Nop.Services.Plugins;

        namespace Nop.Plugin.Misc.Sample;

        public class SampleRow : BaseEntity
        {
            public string Text { get; set; }
        }

        [NopMigration("2020/02/02 02:02:02", "Sample", MigrationProcessType.Installation)]
        public class SampleSchema : AutoReversingMigration
        {
            public override void Up() => Create.TableFor<SampleRow>();
        }

        public class SamplePlugin : BasePlugin
        {
            private readonly IRepository<SampleRow> _rows;
            private readonly ISettingService _settings;

            public SamplePlugin(IRepository<SampleRow> rows, ISettingService settings)
            {
                _rows = rows;
                _settings = settings;
            }

            public override async Task InstallAsync()
            {
                if (await _settings.GetSettingByKeyAsync<bool>("sample.fail"))
                    throw new InvalidOperationException("the sample does not want to be installed");
                await _rows.InsertAsync(new SampleRow { Text = "installed" });
            }

            public override async Task PreparePluginToUninstallAsync()
            {
                if (await _settings.GetSettingByKeyAsync<bool>("sample.refuse"))
                    throw new NopException("the sample is needed");
            }

            public override async Task UninstallAsync()
                => await _settings.SetSettingAsync("sample.rows", _rows.Table.Count());
        }
        """;

    private static readonly Lazy<byte[]> _assembly = new(Compile);

    public static void CopyTo(string dataDirectory)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataDirectory, "Plugins", SYSTEM_NAME)).FullName;
        File.WriteAllText(Path.Combine(folder, "plugin.json"), DESCRIPTION);
        File.WriteAllBytes(Path.Combine(folder, ASSEMBLY + ".dll"), _assembly.Value);
    }

    private static byte[] Compile()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        using var stream = new MemoryStream();
        var answer = CSharpCompilation.Create(ASSEMBLY, [CSharpSyntaxTree.ParseText(CODE)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream);
        if (!answer.Success)
            throw new InvalidOperationException(string.Join('\n', answer.Diagnostics));
        return stream.ToArray();
    }
}
