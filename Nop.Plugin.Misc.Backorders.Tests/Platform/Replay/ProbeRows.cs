using System.Text.Json.Nodes;
using Nop.Core.Domain.Common;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>Rows of one step to try writing with: generic attributes of a number of their own.</summary>
internal sealed class ProbeRows(IRepository<GenericAttribute> repository, OutsideReader outside)
{
    public const string GROUP = "Recorder";

    private static int _number = 1_000_000;

    private readonly int _owner = Interlocked.Increment(ref _number);

    public IRepository<GenericAttribute> Repository => repository;

    public IQueryable<GenericAttribute> Table => repository.Table.Where(row => row.EntityId == _owner);

    public GenericAttribute New(string value) => new() { EntityId = _owner, KeyGroup = GROUP, Key = "Probe", Value = value };

    public async Task<GenericAttribute> InsertAsync(string value, bool publish = true)
    {
        var row = New(value);
        await repository.InsertAsync(row, publish);
        return row;
    }

    public async Task InsertAsync(params string[] values)
    {
        foreach (var value in values)
            await InsertAsync(value);
    }

    public async Task UpdateAsync(GenericAttribute row, string value)
    {
        row.Value = value;
        await repository.UpdateAsync(row);
    }

    /// <summary>What somebody sees who is in no transaction.</summary>
    public JsonArray SeenByOthers()
        => [.. outside.Rows(nameof(GenericAttribute), ["Id", "Value"], "EntityId", _owner).OrderBy(row => Convert.ToInt32(row["Id"])).Select(row => JsonValue.Create((string)row["Value"]))];
}
