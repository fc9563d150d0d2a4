using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Carting;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.Installing;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Plugin.Misc.Backorders.Services.Localization;
using Nop.Plugin.Misc.Backorders.Services.Notifying;
using Nop.Plugin.Misc.Backorders.Services.PlatformPages;
using Nop.Plugin.Misc.Backorders.Services.Policies;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Purchasing;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Services.Catalog;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Registers our services after the platform's own.</summary>
public class PluginNopStartup : INopStartup
{
    public int Order => 3000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);

        services.AddScoped<IInstallationService, InstallationService>();
        services.AddScoped<IResourceInstaller, ResourceInstaller>();
        services.AddScoped<IStoreListing, StoreListing>();

        services.AddScoped<IStockReader, StockReader>();
        services.AddScoped<IStockUseReader, StockUseReader>();
        services.AddScoped<IStockItemMap, StockItemMap>();
        services.AddScoped<IStockItemBeginner, StockItemBeginner>();

        services.AddScoped<IReturnedOrders, ReturnedOrders>();
        services.AddScoped<ISentUnitsReader, SentUnitsReader>();
        services.AddScoped<IClosedOrderItems, ClosedOrderItems>();
        services.AddScoped<ILeftReservations, LeftReservations>();
        services.AddScoped<ICorrectionFactReader, CorrectionFactReader>();
        services.AddScoped<ICorrectionBook, CorrectionBook>();
        services.AddScoped<ISentThenClosed, SentThenClosed>();
        services.AddScoped<IDecisionWriter, DecisionWriter>();
        services.AddScoped<IUnshippedOrderItems, UnshippedOrderItems>();
        services.AddScoped<IOrderReopener, OrderReopener>();
        services.AddScoped<IDecisionMaker, DecisionMaker>();
        services.AddScoped<IDecisionService, DecisionService>();
        services.AddScoped<IBackFillService, BackFillService>();

        services.AddScoped<IStockCorrector, StockCorrector>();
        services.AddScoped<IWarehouseCorrector, WarehouseCorrector>();
        services.AddScoped<IWarehouseFactReader, WarehouseFactReader>();
        services.AddScoped<ICorrectionIntents, CorrectionIntents>();
        services.AddScoped<IPutRightService, PutRightService>();

        AddPromises(services);

        services.AddScoped<TouchedOrderItems>();
        services.AddScoped<IClaimFinder, ClaimFinder>();
        services.AddScoped<IDirtyMarker, DirtyMarker>();
        services.AddScoped<INamedUnitsReader, NamedUnitsReader>();
        services.AddScoped<IOrderItemReader, OrderItemReader>();
        services.AddScoped<INewLineWriter, NewLineWriter>();
        services.AddScoped<ILineWriter, LineWriter>();
        services.AddScoped<IStockItemLock, StockItemLock>();
        services.AddScoped<ILedgerRunPreparer, LedgerRunPreparer>();
        services.AddScoped<LedgerRun>();
        services.AddScoped<IReconciler, Reconciler>();

        services.AddScoped<IEventGate, EventGate>();
        services.AddScoped<IAffectedItems, AffectedItems>();

        services.AddScoped<IReleaseGranter, ReleaseGranter>();
        services.AddScoped<IIntentStore, IntentStore>();
        services.AddScoped<IWarehousePlaces, WarehousePlaces>();
        services.AddScoped<IReleaseWarehouse, ReleaseWarehouse>();
        services.AddScoped<IWarehousePreview, WarehousePreview>();
        services.AddScoped<IBundleReleases, BundleReleases>();
        services.AddScoped<IReleaseShipper, ReleaseShipper>();
        services.AddScoped<IReleaseService, ReleaseService>();
        services.AddScoped<IReleaseRecovery, ReleaseRecovery>();
        services.AddScoped<IReleasePreviewer, ReleasePreviewer>();

        services.AddScoped<IReopenedLines, ReopenedLines>();
        services.AddScoped<IMissingStock, MissingStock>();
        services.AddScoped<IDailyPromises, DailyPromises>();
        services.AddScoped<IFullSweep, FullSweep>();
        services.AddScoped<ISweepTurn, SweepTurn>();
        services.AddScoped<IRecoveries, Recoveries>();
        services.AddScoped<ISweeper, Sweeper>();

        services.AddScoped<ILineQueryService, LineQueryService>();
        services.AddScoped<IDecisionQueryService, DecisionQueryService>();
        services.AddScoped<IFrozenItems, FrozenItems>();
        services.AddScoped<IWorkList, WorkList>();

        AddConsistency(services);
        AddDecisionPages(services);
        AddSupply(services);
        AddArrivals(services);
        AddStorefront(services);

        services.AddScoped<LineTexts>();
        services.AddScoped<ILineModelFactory, LineModelFactory>();
        services.AddScoped<IReleaseModelFactory, ReleaseModelFactory>();
    }

    private static void AddStorefront(IServiceCollection services)
    {
        services.AddScoped<IOfferReader, OfferReader>();
        services.AddScoped<IReleaseHold, ReleaseHold>();
        services.AddScoped<ITellingRules, TellingRules>();
        services.AddScoped<ITellingSwitch, TellingSwitch>();
        services.AddScoped<IShortProducts, ShortProducts>();
        services.AddScoped<IAvailabilityService, AvailabilityService>();
        services.AddScoped<IPageChoices, PageChoices>();
        services.AddScoped<IPromiseTextService, PromiseTextService>();
        services.AddScoped<IShopWords, ShopWords>();
        services.AddScoped<IShownPromises, ShownPromises>();
        services.AddScoped<IOrderedItems, OrderedItems>();
        services.AddScoped<IOrderTelling, OrderTelling>();
        services.AddScoped<IHeldHistories, HeldHistories>();
        services.AddScoped<IOrderTimeline, OrderTimeline>();
        services.AddScoped<IProductPolicyService, ProductPolicyService>();
        services.AddScoped<ICartReader, CartReader>();
        services.AddScoped<ICartCap, CartCap>();
        services.AddScoped<CurrentVisit>();
        services.AddScoped<TimelineTexts>();
        services.AddScoped<LineTelling>();
        services.AddScoped<ShopperSettings>();
        services.AddScoped<ShopTextSettings>();
        services.AddScoped<IProductPageModelFactory, ProductPageModelFactory>();
        services.AddScoped<ICartModelFactory, CartModelFactory>();
        services.AddScoped<IOrderTellingModelFactory, OrderTellingModelFactory>();
        services.AddScoped<IProductPolicyModelFactory, ProductPolicyModelFactory>();
        services.Configure<MvcOptions>(options => options.Filters.Add<StockMessageFilter>());
        services.Decorate<IShoppingCartService>((provider, platform) => CartProxy.Before(platform, provider));
    }

    private static void AddPromises(IServiceCollection services)
    {
        services.AddScoped<IStoreDay, StoreDay>();
        services.AddScoped<ISupplyRows, SupplyRows>();
        services.AddScoped<ITermsReader, TermsReader>();
        services.AddScoped<IPromiseBoard, PromiseBoard>();
        services.AddScoped<IExpectedArrivals, ExpectedArrivals>();
        services.AddScoped<IPromiseLineWriter, PromiseLineWriter>();
        services.AddScoped<IPromiseLedger, PromiseLedger>();
        services.AddScoped<IPromisePreviewer, PromisePreviewer>();
        services.AddScoped<IReplanner, Replanner>();
        services.AddScoped<IReleaseDates, ReleaseDates>();
    }

    private static void AddDecisionPages(IServiceCollection services)
    {
        services.AddScoped<StockItemNames>();
        services.AddScoped<DecisionTexts>();
        services.AddScoped<PlannedLines>();
        services.AddScoped<MoveTargets>();
        services.AddScoped<WorkModels>();
        services.AddScoped<StockItemModels>();
        services.AddScoped<DecisionForms>();
        services.AddScoped<DecisionReporter>();
        services.AddScoped<IDecisionModelFactory, DecisionModelFactory>();
        services.AddScoped<IDecisionPreviewFactory, DecisionPreviewFactory>();
        services.AddScoped<IBackFillModelFactory, BackFillModelFactory>();
    }

    private static void AddConsistency(IServiceCollection services)
    {
        services.AddScoped<IConsistencyReport, ConsistencyReport>();
        services.AddScoped<IConsistencyRunLog, ConsistencyRunLog>();
        services.AddScoped<ILineRestorer, LineRestorer>();
        services.AddScoped<IRepairService, RepairService>();
        services.AddScoped<ISeenFindings, SeenFindings>();
        services.AddScoped<FindingTexts>();
        services.AddScoped<IConsistencyModelFactory, ConsistencyModelFactory>();
        services.AddScoped<ISentItems, SentItems>();
        services.AddScoped<IReservingOrders, ReservingOrders>();
        services.AddScoped<IPartReservations, PartReservations>();
        services.AddScoped<IReservationCorrections, ReservationCorrections>();
        services.AddScoped<IReservationBounds, ReservationBounds>();
        services.AddScoped<IConsistencyCheck, LawCheck>();
        services.AddScoped<IConsistencyCheck, StateCheck>();
        services.AddScoped<IConsistencyCheck, UnsentCheck>();
        services.AddScoped<IConsistencyCheck, MovesCheck>();
        services.AddScoped<IConsistencyCheck, SumsCheck>();
        services.AddScoped<IConsistencyCheck, OrphanCheck>();
        services.AddScoped<IConsistencyCheck, LeftoverCheck>();
        services.AddScoped<IConsistencyCheck, CorrectionsCheck>();
        services.AddScoped<IConsistencyCheck, HistoryCheck>();
        services.AddScoped<IConsistencyCheck, LastRowCheck>();
        services.AddScoped<IConsistencyCheck, ReservationCheck>();
        services.AddScoped<IConsistencyCheck, ReturnedTwiceCheck>();
    }

    private static void AddSupply(IServiceCollection services)
    {
        services.AddScoped<ITermsChanged, TermsChanged>();
        services.AddScoped<IHolidayService, HolidayService>();
        services.AddScoped<ISupplierService, SupplierService>();
        services.AddScoped<ISupplierProductService, SupplierProductService>();
        services.AddScoped<IStockKeyFinder, StockKeyFinder>();
        services.AddScoped<ISupplierFiles, SupplierFiles>();
        services.AddScoped<ISupplierProductFiles, SupplierProductFiles>();
        services.AddScoped<SupplyTexts>();
        services.AddScoped<ICombinationTexts, CombinationTexts>();
        services.AddScoped<IConfigurationModelFactory, ConfigurationModelFactory>();
        services.AddScoped<ISupplierModelFactory, SupplierModelFactory>();
        services.AddScoped<ISupplierProductModelFactory, SupplierProductModelFactory>();
    }

    private static void AddArrivals(IServiceCollection services)
    {
        services.AddScoped<IGoodsReader, GoodsReader>();
        services.AddScoped<IArrivalWriter, ArrivalWriter>();
        services.AddScoped<IArrivalFollower, ArrivalFollower>();
        services.AddScoped<IArrivalService, ArrivalService>();

        services.AddScoped<IArrivalQueryService, ArrivalQueryService>();
        services.AddScoped<IArrivalFiles, ArrivalFiles>();
        services.AddScoped<IArrivalImport, ArrivalImport>();
        services.AddScoped<IToOrderList, ToOrderList>();
        services.AddScoped<ArrivalTexts>();
        services.AddScoped<IArrivalModelFactory, ArrivalModelFactory>();
        services.AddScoped<IArrivalFormFactory, ArrivalFormFactory>();
        services.AddScoped<IArrivalPreviewFactory, ArrivalPreviewFactory>();
        services.AddScoped<IArrivalImportModelFactory, ArrivalImportModelFactory>();
        services.AddScoped<IToOrderModelFactory, ToOrderModelFactory>();

        services.AddScoped<IStockBooker, StockBooker>();
        services.AddScoped<IReceiptBook, ReceiptBook>();
        services.AddScoped<IReceiptService, ReceiptService>();

        services.AddScoped<ISubscriberNotices, SubscriberNotices>();
        services.Decorate<IBackInStockSubscriptionService>((provider, platform) => ActivatorUtilities.CreateInstance<QueueFirstSubscriptionService>(provider, platform));
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
