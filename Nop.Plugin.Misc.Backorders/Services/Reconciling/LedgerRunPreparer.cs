using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class LedgerRunPreparer : ILedgerRunPreparer
{
    private readonly IClaimFinder _claimFinder;
    private readonly ICorrectionFactReader _correctionFactReader;
    private readonly ISettingService _settingService;
    private readonly ITermsReader _termsReader;

    public LedgerRunPreparer(IClaimFinder claimFinder, ICorrectionFactReader correctionFactReader, ISettingService settingService, ITermsReader termsReader)
    {
        _claimFinder = claimFinder;
        _correctionFactReader = correctionFactReader;
        _settingService = settingService;
        _termsReader = termsReader;
    }

    public virtual async Task<LedgerRunContext> PrepareAsync(ReconcileRequest request, StockItem item)
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        var claims = await _claimFinder.FindAsync(request.Key, item.ClaimsAboveOrderItemId);
        var facts = request.Occasion == ReconcileOccasion.Sweep && !item.Frozen ? await _correctionFactReader.ReadAsync(item) : null;

        var terms = await _termsReader.ReadAsync(request.Key);

        return new LedgerRunContext(request, Guid.NewGuid(), claims.With(request.Decision?.Charges ?? []), settings.EffectiveSettleTime(), facts, terms);
    }
}
