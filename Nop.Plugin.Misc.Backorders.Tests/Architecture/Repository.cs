using System.Diagnostics;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>The working copy that the tests were built from, as files.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PluginFolder => At("Nop.Plugin.Misc.Backorders");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The built assembly of that name, as the tests run with it.</summary>
    public static string Assembly(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    /// <summary>
    /// Files that belong to the project (committed, or new and not ignored), as paths from the root with slashes.
    /// Where there is no git, everything but build output.
    /// </summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static IReadOnlyList<string> FilesUnder(string folder, params string[] extensions) =>
        [.. Files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && extensions.Any(e => f.EndsWith(e, StringComparison.Ordinal)))];

    public static string Read(string file) => File.ReadAllText(At(file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Nop.Plugin.Misc.Backorders.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"no solution above {AppContext.BaseDirectory}");
    }

    private static List<string> ListFiles()
    {
        if (Directory.Exists(At(".git")) || File.Exists(At(".git")))
        {
            var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
            };
            using var git = Process.Start(start);
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0)
                return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(At(f)))];
        }
        var built = new[] { "/bin/", "/obj/", "/.git/", "/.demo/", "/.test/", "/artifacts/", "/TestResults/" };
        return [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(f => "/" + Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !built.Any(f.Contains)).Select(f => f[1..])];
    }
}
