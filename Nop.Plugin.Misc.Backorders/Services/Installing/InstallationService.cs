using LinqToDB;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Installing;

/// <inheritdoc />
public class InstallationService : IInstallationService
{
    /// <summary>The tables since which goods that came back are kept apart from what was put right.</summary>
    private const int SETTLED_APART = 5;

    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Installation> _installationRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly TimeProvider _timeProvider;

    public InstallationService(IRepository<Correction> correctionRepository,
        IRepository<Installation> installationRepository,
        IRepository<Line> lineRepository,
        IRepository<OrderItem> orderItemRepository,
        TimeProvider timeProvider)
    {
        _correctionRepository = correctionRepository;
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
        if (await _installationRepository.Table.AnyAsync(row => row.SchemaNumber < SETTLED_APART))
            await TakeGoodsThatCameBackApartAsync();

        await _installationRepository.Table
            .Where(row => row.SchemaNumber < number)
            .Set(row => row.SchemaNumber, number)
            .Set(row => row.LastFullSweepOnUtc, (DateTime?)null)
            .UpdateAsync();
    }

    /// <summary>Before, what came back was noted as if the platform's number had been changed for it.</summary>
    private async Task TakeGoodsThatCameBackApartAsync()
    {
        await _correctionRepository.Table
            .Where(row => row.SettlementId == (int)Settlement.TheyAreBack && row.ReasonId == (int)CorrectionReason.SentThenClosed && row.Settled < 0 && row.Back == 0)
            .Set(row => row.Back, row => unchecked(row.Back - row.Settled))
            .Set(row => row.Quantity, row => unchecked(row.Quantity - row.Settled))
            .Set(row => row.Settled, 0)
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
