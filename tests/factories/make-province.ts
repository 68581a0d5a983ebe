import { randomBytes } from "node:crypto";
import pg from "pg";
import { registerShippedTemplates } from "@/lib/data/register-templates";
import type { UnitKind } from "@/lib/indicators/template";
import type { Actor, Role } from "@/lib/workflow/roles";

export type MadeUnit = { id: string; name: string; kind: UnitKind };
export type MadePeriod = {
  id: string /** unit id + sheet → report id */;
  report: (unitId: string, sheet?: string) => string;
};

/** Who of a made province: unit people by unit, Sở Nội vụ's, lãnh đạo tỉnh, quản trị. */
export type MadePeople = Record<
  | "staffA"
  | "leaderA"
  | "clerkA"
  | "staffB"
  | "leaderB"
  | "staffC"
  | "leaderC"
  | "reviewer"
  | "reviewLeader"
  | "provinceLeader"
  | "administrator",
  Actor
>;

export type MadeProvince = {
  id: string;
  /** a: Sở Xây dựng; b: Sở Tư pháp, which is a lead agency; c: a commune. soNoiVu reviews, and reports too. */
  units: Record<"soNoiVu" | "a" | "b" | "c", MadeUnit>;
  people: MadePeople;
  /** Sign-in names by person, for tests that sign in. */
  signInNames: Record<keyof MadePeople, string>;
  period: MadePeriod;
};

export type ProvinceOptions = {
  /** argon2id hash everybody signs in with; none: nobody can. */
  passwordHash?: string;
  templateId?: string;
  /** SQL for moments, so that tests never wait: "now() - interval '1 day'". */
  dueAt?: string;
  stopNewAt?: string;
  stopEditAt?: string;
};

const ROLES: readonly [keyof MadePeople, Role, "soNoiVu" | "a" | "b" | "c" | "root", string][] = [
  ["staffA", "unitStaff", "a", "Nguyễn Văn An"],
  ["leaderA", "unitLeader", "a", "Trần Thị Bích"],
  ["clerkA", "unitClerk", "a", "Lê Văn Cường"],
  ["staffB", "unitStaff", "b", "Phạm Thị Dung"],
  ["leaderB", "unitLeader", "b", "Hoàng Văn Em"],
  ["staffC", "unitStaff", "c", "Vũ Thị Giang"],
  ["leaderC", "unitLeader", "c", "Đặng Văn Hải"],
  ["reviewer", "reviewer", "soNoiVu", "Bùi Thị Hoa"],
  ["reviewLeader", "reviewLeader", "soNoiVu", "Đỗ Văn Khánh"],
  ["provinceLeader", "provinceLeader", "root", "Ngô Thị Lan"],
  ["administrator", "administrator", "root", "Dương Văn Minh"],
];

/**
 * A province with Sở Nội vụ, three more units, people of every role and one open period, written by the role that
 * migrates. Every call makes another province, so that tests need not clean up.
 */
export async function makeProvince(ownerUrl: string, options: ProvinceOptions = {}): Promise<MadeProvince> {
  await registerShippedTemplates(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await build(client, randomBytes(4).toString("hex"), options);
  } finally {
    await client.end();
  }
}

async function build(client: pg.Client, mark: string, options: ProvinceOptions): Promise<MadeProvince> {
  const one = async <T extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<T> => {
    const { rows } = await client.query<T>(sql, values);
    const [row] = rows;
    if (!row) throw new Error(`no row from: ${sql}`);
    return row;
  };
  const { id: provinceId } = await one<{ id: string }>("select app.uuid7() as id", []);
  const provinceName = `Tỉnh thử nghiệm ${mark}`;
  await client.query(
    "insert into unit (id, province_id, kind, code, name, short_name) values ($1, $1, 'tinh', 'tinh', $2, $2)",
    [provinceId, provinceName],
  );
  const unit = async (kind: UnitKind, code: string, name: string, order: number): Promise<MadeUnit> => {
    const { id } = await one<{ id: string }>(
      `insert into unit (province_id, kind, code, name, short_name, reports_to, order_no)
       values ($1, $2, $3, $4, $4, $1, $5) returning id`,
      [provinceId, kind, code, name, order],
    );
    return { id, name, kind };
  };
  const units = {
    soNoiVu: await unit("so", "so-noi-vu", "Sở Nội vụ", 1),
    a: await unit("so", "so-xay-dung", "Sở Xây dựng", 2),
    b: await unit("so", "so-tu-phap", "Sở Tư pháp", 3),
    c: await unit("xa", "00001", "Xã Bình Minh", 10),
  };
  await client.query(
    "insert into lead_agency (province_id, key, unit_id) values ($1, 'so-noi-vu', $2), ($1, 'so-tu-phap', $3)",
    [provinceId, units.soNoiVu.id, units.b.id],
  );

  const signInNames = {} as MadeProvince["signInNames"];
  const people = {} as MadePeople;
  const root: MadeUnit = { id: provinceId, name: provinceName, kind: "tinh" };
  for (const [key, role, place, personName] of ROLES) {
    const home = place === "root" ? root : units[place];
    signInNames[key] = `${key.toLowerCase()}@${mark}.example`;
    const made = await one<{ person: string; membership: string; session: string }>(
      `with p as (insert into person (sign_in_name, name, password_hash) values ($1, $2, $3) returning id),
        m as (insert into membership (province_id, person_id, unit_id, role, valid_from)
          select $4, id, $5, $6, now() - interval '1 day' from p returning id, person_id),
        s as (insert into session (person_id, membership_id, expires_at, address)
          select person_id, id, now() + interval '12 hours', '192.0.2.1' from m returning id)
       select m.person_id as person, m.id as membership, s.id as session from m, s`,
      [signInNames[key], personName, options.passwordHash ?? null, provinceId, home.id, role],
    );
    people[key] = {
      sessionId: made.session,
      membershipId: made.membership,
      personId: made.person,
      personName,
      role,
      unitId: home.id,
      unitName: home.name,
      unitKind: home.kind,
      provinceId,
      provinceName,
    };
  }
  const period = await makePeriod(client, people.reviewer, options);
  return { id: provinceId, units, people, signInNames, period };
}

/** Opens one period by the function the application uses; the dates are SQL expressions. */
async function makePeriod(client: pg.Client, reviewer: Actor, options: ProvinceOptions): Promise<MadePeriod> {
  const templateId = options.templateId ?? "hai-cap-2025";
  const moment = (sql: string | undefined) => sql ?? "null::timestamptz";
  const { rows } = await client.query<{ id: string }>(
    `select app.open_period($1, 'Y', 2026, 0, 'Báo cáo năm 2026', '2025-12-15', '2026-12-14',
      (select jsonb_agg(jsonb_build_object('unitKind', k, 'templateId', $2::text, 'windowFrom', '2025-12-15',
        'windowTo', '2026-12-14', 'dueAt', ${options.dueAt ?? "now() + interval '10 days'"},
        'stopNewAt', ${moment(options.stopNewAt)}, 'stopEditAt', ${moment(options.stopEditAt)}))
       from unnest('{so,xa,tinh}'::text[]) k)) as id`,
    [reviewer.membershipId, templateId],
  );
  const id = rows[0]?.id ?? "";
  const reports = await client.query<{ id: string; unit_id: string; sheet: string }>(
    "select id, unit_id, sheet from report where period_id = $1",
    [id],
  );
  return {
    id,
    report: (unitId, sheet = "unit") => {
      const found = reports.rows.find((row) => row.unit_id === unitId && row.sheet === sheet);
      if (!found) throw new Error(`no ${sheet} report of unit ${unitId}`);
      return found.id;
    },
  };
}
