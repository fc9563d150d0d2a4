namespace Nop.Web.Framework.Models;

public interface ILocalizedModel
{
}

public interface ILocalizedModel<T> : ILocalizedModel
{
    IList<T> Locales { get; set; }
}
