using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>
/// The PostgreSQL server of a test run: the one that BACKORDERS_TEST_POSTGRES names (a connection string without a
/// database), else a private cluster that is started when it is first needed and removed at the end.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<string> _connection = new(() =>
        Environment.GetEnvironmentVariable("BACKORDERS_TEST_POSTGRES") is { Length: > 0 } given ? given : Start());

    private static string _directory;

    public static string ConnectionString(string database)
        => new NpgsqlConnectionStringBuilder(_connection.Value) { Database = database }.ConnectionString;

    public static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection.Value)
        {
            Database = "postgres",
            Pooling = false
        }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public static void Stop()
    {
        if (_directory == null)
            return;

        Run("pg_ctl", "-D", Path.Combine(_directory, "data"), "-m", "immediate", "stop");
        Directory.Delete(_directory, recursive: true);
        _directory = null;
    }

    private static string Start()
    {
        _directory = Directory.CreateTempSubdirectory("backorders-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            Execute("chown", "postgres", _directory);

        var port = FreePort();
        var data = Path.Combine(_directory, "data");
        Run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Run("pg_ctl", "-D", data, "-w", "-l", Path.Combine(_directory, "log"), "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off " +
            "-c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c deadlock_timeout=50ms", "start");
        return $"Host=127.0.0.1;Port={port};Username=postgres";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>One of PostgreSQL's programs; as root under the name of somebody else, for it refuses root.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var path = Directory.GetDirectories("/usr/lib/postgresql").Order().Select(x => Path.Combine(x, "bin", program)).Last(File.Exists);
        if (Environment.IsPrivilegedProcess)
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Execute(path, arguments);
    }

    private static void Execute(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = "/" };
        using var process = Process.Start(start);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
