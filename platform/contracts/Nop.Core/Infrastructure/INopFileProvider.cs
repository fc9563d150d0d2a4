using Microsoft.Extensions.FileProviders;

namespace Nop.Core.Infrastructure;

public interface INopFileProvider : IFileProvider
{
    string Combine(params string[] paths);

    bool DirectoryExists(string path);

    bool FileExists(string filePath);

    string GetAbsolutePath(params string[] paths);

    string MapPath(string path);
}
