using System.IO.Compression;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Pack;

namespace Nop.Plugin.Misc.Backorders.Tests.Package;

/// <summary>The package of this build, as a store gets it.</summary>
internal static class Package
{
    public static byte[] Bytes() => With(File.ReadAllBytes);

    /// <summary>Puts it where a store has its plugins, without installing it.</summary>
    public static void CopyTo(string dataDirectory) => With(zip =>
    {
        ZipFile.ExtractToDirectory(zip, Path.Combine(dataDirectory, "Plugins"));
        return true;
    });

    private static T With<T>(Func<string, T> use)
    {
        var folder = Directory.CreateTempSubdirectory("backorders-package-").FullName;
        try
        {
            return use(PluginPackage.Write(TestStore.PluginOutput(), folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
