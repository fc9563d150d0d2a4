using LinqToDB;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Installing;

/// <inheritdoc />
public class InstallationService : IInstallationService
{
    private readonly IRepository<Installation> _installationRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly TimeProvider _timeProvider;

    public InstallationService(IRepository<Installation> installationRepository,
        IRepository<Line> lineRepository,
        IRepository<OrderItem> orderItemRepository,
        TimeProvider timeProvider)
    {
        _installationRepository = installationRepository;
        _lineRepository = lineRepository;
        _orderItemRepository = orderItemRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task InstallAsync()
    {
        var kept = await _installationRepository.Table.MaxAsync(row => (int?)row.SchemaNumber);
        if (kept > BackordersDefaults.SchemaNumber)
            throw new NopException(FormattableString.Invariant($"A newer version of Backorders left its data here (tables {kept}, this version knows {BackordersDefaults.SchemaNumber}). Install that version, or a later one."));

        if (kept is not null)
        {
            await NoteSchemaAsync();
            return;
        }

        var highest = await _orderItemRepository.Table.MaxAsync(item => (int?)item.Id);
        await _installationRepository.InsertAsync(new Installation
        {
            ClaimsAboveOrderItemId = highest ?? 0,
            SchemaNumber = BackordersDefaults.SchemaNumber,
            InstalledOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        }, publishEvent: false);
    }

    public virtual async Task NoteSchemaAsync()
    {
        var number = BackordersDefaults.SchemaNumber;
        await _installationRepository.Table
            .Where(row => row.SchemaNumber < number)
            .Set(row => row.SchemaNumber, number)
            .UpdateAsync();
    }

    public virtual async Task DecideDataAsync(bool drop)
    {
        await _installationRepository.Table
            .Where(row => row.Id > 0)
            .Set(row => row.DropDataOnUninstall, drop)
            .UpdateAsync();
    }

    public virtual async Task<OpenWork> CountOpenWorkAsync()
    {
        var open = await _lineRepository.Table.Where(line => !line.Closed)
            .GroupBy(line => line.OrderId)
            .Select(order => new { Lines = order.Count(), Units = order.Sum(line => unchecked(line.Waiting + line.Ready + line.Released)) })
            .ToListAsync();

        return new OpenWork(open.Sum(order => order.Lines), open.Sum(order => order.Units), open.Count);
    }
}
