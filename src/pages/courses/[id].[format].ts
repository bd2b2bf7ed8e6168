import type { APIRoute } from 'astro';
import { coursePaths, type CourseProps } from '../../courses/course-paths.ts';
import { packFormats, type PackFormat } from '../../courses/packs/formats.ts';
import { settings } from '../../settings.ts';

export const getStaticPaths = async () =>
  (await coursePaths()).flatMap(({ params, props }) =>
    packFormats.map((format) => ({ params: { ...params, format: format.id }, props: { ...props, format } })),
  );

/** A course to take away, in one format. */
export const GET: APIRoute<CourseProps & { format: PackFormat }> = async ({ props: { entry, format } }) => {
  const { introductionLines, ...rest } = entry;
  const site = { name: settings.name, origin: settings.origin };
  const pack = { ...rest, introduction: introductionLines, site };
  return new Response(await format.write(pack));
};
